"""Lets pytest-lsp judge `marginsh lsp`; see scripts/conformance. MARGINSH_BINARY names the program.

Every message is decoded with the types of the specification and compared with what the client said that it supports.
"""

import asyncio
import json
import os
import pathlib
import random

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

pytestmark = [pytest.mark.asyncio, pytest.mark.filterwarnings("error::pytest_lsp.checks.LspSpecificationWarning")]

PROGRAM = os.environ["MARGINSH_BINARY"]
CLIENTS = ["neovim@v0.7.0", "neovim@v0.11.0", "visual-studio-code", "emacs"]
SECRET = "mArKed0123456789mArKed0123456789mArKed0123456789mArKed0123456789"
SCRIPT = """\
# é😀
let basket = [BTC ETH]
for a in $basket { borrow $a }
borow BTC
watch BTC 1s times 3
source part.msh
echo "$basket"
"""


@pytest_lsp.fixture(params=CLIENTS, config=ClientServerConfig(server_command=[PROGRAM, "lsp"]))
async def client(request, lsp_client: LanguageClient):
    parameters = types.InitializeParams(capabilities=client_capabilities(request.param))
    found = await lsp_client.initialize_session(parameters)
    assert found.server_info.name == "marginsh"
    yield
    await lsp_client.shutdown_session()


@pytest.fixture
def script(tmp_path: pathlib.Path):
    (tmp_path / "part.msh").write_text("let z = 1\n")
    return (tmp_path / "main.msh").as_uri()


async def opened(client, uri, text):
    document = types.TextDocumentItem(uri=uri, language_id="marginsh", version=1, text=text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=document))
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return types.TextDocumentIdentifier(uri=uri)


def place(line, character):
    return types.Position(line=line, character=character)


async def test_diagnostics_follow_each_change(client, script):
    document = await opened(client, script, SCRIPT)
    (found,) = client.diagnostics[script]
    assert (found.code, found.severity) == ("syntax.unknownCommand", types.DiagnosticSeverity.Error)
    assert found.range == types.Range(start=place(3, 0), end=place(3, 5))
    changed = types.TextDocumentContentChangePartial(
        range=types.Range(start=place(3, 0), end=place(3, 5)), text="borrow"
    )
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=script, version=2), content_changes=[changed]
        )
    )
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    assert list(client.diagnostics[script]) == []
    edits = await client.text_document_formatting_async(
        types.DocumentFormattingParams(
            text_document=document, options=types.FormattingOptions(tab_size=4, insert_spaces=True)
        )
    )
    assert list(edits) == []


async def test_every_request_has_a_result(client, script):
    document = await opened(client, script, SCRIPT)
    items = await client.text_document_completion_async(
        types.CompletionParams(text_document=document, position=place(2, 11))
    )
    assert [item.label for item in items] == ["basket"]
    items = await client.text_document_completion_async(
        types.CompletionParams(text_document=document, position=place(4, 3))
    )
    assert [item.label for item in items] == ["watch"]
    hover = await client.text_document_hover_async(types.HoverParams(text_document=document, position=place(2, 1)))
    assert "requests: 2, weight 100 (IP)" in hover.contents.value
    assert "for NAME in VALUE" in hover.contents.value
    for position, target in ((place(6, 8), place(1, 4)), (place(5, 9), place(0, 0))):
        found = await client.text_document_definition_async(
            types.DefinitionParams(text_document=document, position=position)
        )
        assert found.range.start == target
    symbols = await client.text_document_document_symbol_async(types.DocumentSymbolParams(text_document=document))
    assert [symbol.name for symbol in symbols] == ["basket", "a", "part.msh"]
    hints = await client.text_document_inlay_hint_async(
        types.InlayHintParams(text_document=document, range=types.Range(start=place(0, 0), end=place(9, 0)))
    )
    assert [hint.label for hint in hints] == ["requests: 2, weight 100 (IP)", "requests: 3, weight 150 (IP)"]
    with pytest.raises(Exception, match="not formatted"):
        await client.text_document_formatting_async(
            types.DocumentFormattingParams(
                text_document=document, options=types.FormattingOptions(tab_size=4, insert_spaces=True)
            )
        )


# --- without a client, byte by byte


def framed(message):
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


async def started():
    return await asyncio.create_subprocess_exec(
        PROGRAM, "lsp", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )


async def received(process):
    length = None
    while (line := await process.stdout.readline()) != b"\r\n":
        assert line, "the server ended"
        name, value = line.decode().split(":")
        length = int(value) if name == "Content-Length" else length
    return json.loads(await process.stdout.readexactly(length))


async def until_response(process, number):
    while (message := await received(process)).get("id") != number:
        assert message["jsonrpc"] == "2.0" and ("error" in message or "method" in message or "result" in message)
    return message


def resident(process):
    for line in pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1])


def odd_stream(chance, number):
    """Bytes that are not a message, or a message that is valid but odd."""
    texts = ["", "borrow BTC", "for a in [", "let é😀 = $x.", "\r\r\n", "${", "source .", "\0", f"set secret {SECRET}"]
    position = {"line": chance.choice([0, 1, -1, 10**20, 1.5, "1"]), "character": chance.choice([0, 3, 2**63])}
    document = {"uri": chance.choice(["untitled:a", "file:///none/a.msh", "", 3]), "text": chance.choice(texts)}
    params = {
        "textDocument": document, "position": position, "range": {"start": position, "end": position},
        "contentChanges": [{"range": {"start": position, "end": position}, "text": document["text"]}, document],
    }
    method = chance.choice(["didOpen", "didChange", "didClose", "didSave", "hover", "completion", "formatting", "no"])
    message = {"jsonrpc": "2.0", "method": "textDocument/" + method, "params": chance.choice([params, params, {}, []])}
    if chance.random() < 0.5:
        message["id"] = f"odd-{number}"
    # After a length that is a lie everything up to it would be lost, so only whole frames are odd.
    body = json.dumps(message).encode()
    match chance.randrange(8):
        case 0: return framed(chance.randbytes(chance.randrange(200)))
        case 1: return framed([message])
        case 2: return b"X-Odd: %d\r\n\r\n" % number
        case 3: return framed(body[: chance.randrange(len(body))])
        case _: return framed(message)


async def test_odd_streams_change_nothing_and_leave_no_memory():
    chance, process, sizes = random.Random(25), await started(), []
    process.stdin.write(framed({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"capabilities": {}}}))
    await until_response(process, 0)
    for number in range(1, 3001):
        process.stdin.write(odd_stream(chance, number))
        if number % 100 == 0:
            process.stdin.write(framed({"jsonrpc": "2.0", "id": number, "method": "no"}))
            assert (await until_response(process, number))["error"]["code"] == -32601
            sizes.append(resident(process))
    assert sizes[-1] < sizes[len(sizes) // 3] + 4096, sizes
    process.stdin.write(framed({"jsonrpc": "2.0", "id": "end", "method": "shutdown"}))
    assert (await until_response(process, "end"))["result"] is None
    process.stdin.write(framed({"jsonrpc": "2.0", "method": "exit"}))
    rest = await process.stdout.read()
    assert await process.wait() == 0 and rest == b""


async def test_no_secret_of_a_script_is_sent():
    process = await started()
    process.stdin.write(framed({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"capabilities": {}}}))
    for number, text in enumerate([f"set secret {SECRET}\nborow\n", f"{SECRET}\n", f"echo '{SECRET}';borrow  BTC"]):
        document = {"uri": f"untitled:{number}", "languageId": "marginsh", "version": 1, "text": text}
        process.stdin.write(
            framed({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": document}})
        )
        for method in ("hover", "completion", "definition", "documentSymbol", "formatting"):
            params = {"textDocument": document, "position": {"line": 0, "character": 5}}
            process.stdin.write(
                framed({"jsonrpc": "2.0", "id": 1, "method": f"textDocument/{method}", "params": params})
            )
    sent = []
    while [message.get("method") for message in sent].count("textDocument/publishDiagnostics") < 3:
        sent.append(await received(process))
    process.stdin.write(framed({"jsonrpc": "2.0", "method": "exit"}))
    rest = await process.stdout.read()
    assert await process.wait() == 1
    assert "mArKed" not in json.dumps(sent) and b"mArKed" not in rest
