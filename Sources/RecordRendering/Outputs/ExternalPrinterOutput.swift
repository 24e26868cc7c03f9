import LineEditing

/// The screen above the prompt, through the one thread that writes to the terminal.
struct ExternalPrinterOutput: TextOutput {
    let printer: ExternalPrinter

    func write(_ text: String) throws {
        printer.post(.print(text))
    }
}
