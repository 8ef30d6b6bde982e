import Desk
import Nianbao
import Testing

@Suite struct OpenReportTests {
}
