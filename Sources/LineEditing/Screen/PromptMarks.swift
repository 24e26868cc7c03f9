/// The marks by which a terminal knows prompt, input and output, so that it can jump between them: FinalTerm's OSC 133.
enum PromptMarks {
    /// The end of a statement's output.
    static func end(status: UInt8?) -> String { mark("D" + (status.map { ";\($0)" } ?? "")) }

    /// The start of the prompt. We paint it again ourselves after a change of the window's size, so the terminal must not
    /// remove it.
    static let prompt = mark("A;redraw=0")
    static let input = mark("B")
    static let output = mark("C")

    private static func mark(_ text: String) -> String { "\u{1B}]133;\(text)\u{07}" }
}
