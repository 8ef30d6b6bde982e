"""Times edits through the built server: an edit with its answer, for one clerk and for twenty at once.

The server is started as `nianbao serve` starts it, the report is opened once for every clerk, and each clerk types number
after number into one cell over a connection that stays open, as a browser does. With a folder the edits go to the disk.
"""

import argparse
import http.client
import json
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import tempfile
import threading
import time

CELL = "applications.newlyReceived.naturalPerson"
CLERKS = 20
# How many edits show whether memory grows.
MANY = 10_000


class Server:
    """The server with a desk of its own."""

    def __init__(self, program, arguments):
        command = [program, "--no-open", "--no-converters", *arguments]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        found = None
        while not found:
            line = self.process.stdout.readline()
            if not line:
                raise SystemExit("error: the server has ended")
            found = re.search(r"http://127\.0\.0\.1:(\d+)/\?token=([0-9a-f]+)", line)
        self.port = int(found[1])
        answer = self.connection().exchange("GET", f"/?token={found[2]}")
        self.cookie = answer.headers["Set-Cookie"].split(";")[0]

    def connection(self):
        return Connection(self.port, getattr(self, "cookie", None))

    def megabytes(self):
        """What it holds in memory."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Connection:
    """A connection that stays open."""

    def __init__(self, port, cookie):
        self.http = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.http.connect()
        self.http.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.headers = {"Origin": f"http://127.0.0.1:{port}"}
        if cookie:
            self.headers["Cookie"] = cookie

    def exchange(self, method, path, body=None):
        self.http.request(method, path, body, self.headers)
        answer = self.http.getresponse()
        answer.body = answer.read()
        return answer


def first_state(connection, page):
    """What stands in the cell as the page shows it, and the revision of the report."""
    text = connection.exchange("GET", page).body.decode()
    field = next(each for each in re.findall(r"<input[^>]*>", text) if f'data-cell="{CELL}"' in each)
    return re.search(r'value="([^"]*)"', field)[1], int(re.search(r'data-revision="(\d+)"', text)[1])


def edit(server, page, count, times, faults):
    """Types numbers into the cell, one after the other; the milliseconds go into a list."""
    connection = server.connection()
    value, revision = first_state(connection, page)
    for number in range(count):
        new = str(1000 + number)
        body = json.dumps({"revision": revision, "cell": CELL, "from": value, "to": new})
        start = time.perf_counter()
        answer = connection.exchange("POST", page + "/values", body)
        times.append((time.perf_counter() - start) * 1000)
        if answer.status != 200:
            faults.append(answer.body.decode())
            return
        revision, value = json.loads(answer.body)["revision"], new


def show(name, times):
    ordered = sorted(times)
    late = ordered[int(len(ordered) * 0.95)]
    print(f"{name:32} {statistics.median(ordered):7.2f} {late:7.2f} {ordered[-1]:7.2f}")


def opened(connection, name, report):
    answer = connection.exchange("POST", f"/reports?name={name}", report)
    page = json.loads(answer.body).get("page")
    if not page:
        raise SystemExit(f"error: the report was not opened: {answer.body.decode()}")
    # What lies in a folder has a page of its own once it is opened.
    return connection.exchange("GET", page).headers["Location"] or page


def measure(program, report, count, arguments):
    server = Server(program, arguments)
    faults = []
    try:
        connection = server.connection()
        pages = [opened(connection, f"{number}.txt", report) for number in range(CLERKS + 1)]
        print(f"{'an edit over HTTP':32}  median    95 %     max (ms)")
        before = server.megabytes()
        alone = []
        edit(server, pages[0], count, alone, faults)
        show(f"one clerk, {count} edits", alone)
        lists = [[] for _ in range(CLERKS)]
        clerks = [
            threading.Thread(target=edit, args=(server, page, count // 10, times, faults))
            for page, times in zip(pages[1:], lists)
        ]
        for clerk in clerks:
            clerk.start()
        for clerk in clerks:
            clerk.join()
        show(f"twenty clerks, {count // 10 * CLERKS} edits", sum(lists, []))
        held = [before, server.megabytes()]
        # As many again by one clerk, in five parts: by then the steps that can be undone are at their limit.
        for _ in range(5):
            edit(server, pages[0], MANY // 5, [], faults)
            held.append(server.megabytes())
        print(f"MB before, after these, and after each of 5 × {MANY // 5} edits: {', '.join(f'{each:.0f}' for each in held)}")
    finally:
        server.stop()
    if faults:
        raise SystemExit(f"error: an edit was refused: {faults[0]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("server", help="the built nianbao-server")
    parser.add_argument("report", type=pathlib.Path, help="the report that is edited")
    parser.add_argument("--count", type=int, default=1000, help="how many edits one clerk makes alone")
    parser.add_argument("--folder", action="store_true", help="edit files of a folder")
    given = parser.parse_args()
    report = given.report.read_bytes()
    measure(given.server, report, given.count, [])
    if given.folder:
        folder = tempfile.mkdtemp(prefix="nianbao-edits-")
        try:
            measure(given.server, report, given.count, ["--folder", folder])
        finally:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
