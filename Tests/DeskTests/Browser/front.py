"""A server on this computer that hands requests to the tests, which answer them, line by line over two pipes.

What the real server puts around the answers that matters to a page is put around them here: its policy on scripts.
"""

import base64
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote, urlsplit

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)


class Front:
    """The server; `url` is its address, `requests` are the paths that were asked for."""

    def __init__(self, questions, answers):
        self.questions, self.answers = questions, answers
        self.turn = threading.Lock()
        self.requests = []
        front = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                self.answer("get")

            def do_POST(self):
                self.answer("post")

            def answer(self, method):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                status, headers, content = front.ask(method, self.path, self.headers, body)
                self.send_response(status)
                for name, value in headers:
                    self.send_header(name, value)
                self.send_header("Content-Security-Policy", POLICY)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def ask(self, method, target, headers, body):
        parts = urlsplit(target)
        question = {
            "method": method,
            "path": [unquote(part) for part in parts.path.split("/") if part],
            "query": dict(parse_qsl(parts.query)),
            "headers": {name.lower(): value for name, value in headers.items()},
            "body": base64.b64encode(body).decode(),
        }
        with self.turn:
            self.requests.append(f"{method} {parts.path}")
            self.questions.write(json.dumps(question) + "\n")
            self.questions.flush()
            answer = json.loads(self.answers.readline())
        return answer["status"], answer["headers"], base64.b64decode(answer["body"])

    def stop(self):
        """From now on nobody answers."""
        self.server.shutdown()
        self.server.server_close()
