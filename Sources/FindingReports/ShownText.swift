import TextTools

/// A text as it stands in a page or in XML: whole, with what cannot be seen by number.
///
/// What XML forbids is among that.
func shown(_ text: String) -> String { DisplayText(escaping: text).string }
