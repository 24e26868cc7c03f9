internal import CEditline

/// Receives libedit's callbacks while a line is read.
///
/// Called on the thread that is inside ``LibeditEngine/readLine()``.
protocol LibeditDelegate: AnyObject {
    /// The next scalar; nil ends the line at once.
    func nextScalar() -> Unicode.Scalar?
    func run(_ command: EditorCommand) -> ced_outcome
    func beep()
    func notice(_ text: String)
}

/// A libedit editor, used only for its keymaps, editing commands and kill ring, not for its screen and input.
@safe final class LibeditEngine {
    private let editor: OpaquePointer
    private let bridge: Bridge
    private var boundSequences: [String: Bool] = [:]

    /// Starts libedit; nil if `terminal` is not a terminal.
    init?(programName: String, terminal: Int32) {
        bridge = Bridge()
        let context = unsafe Unmanaged.passUnretained(bridge).toOpaque()
        // SAFETY: the bridge exists as long as this object, which closes the editor before it goes.
        var callbacks = unsafe ced_callbacks(
            context: context,
            next_key: Bridge.nextKey,
            run: Bridge.run,
            beep: Bridge.beep,
            notice: Bridge.notice
        )
        guard let editor = unsafe ced_open(programName, terminal, &callbacks) else { return nil }
        unsafe self.editor = editor
        for command in EditorCommand.allCases {
            _ = unsafe ced_add_command(editor, command.rawValue, command.name)
        }
    }

    deinit {
        unsafe ced_close(editor)
    }

    /// Set before the first read.
    var delegate: (any LibeditDelegate)? {
        get { bridge.delegate }
        set { bridge.delegate = newValue }
    }

    /// Edits one line, until a command ends it or the delegate has no more keys.
    func readLine() { unsafe ced_read_line(editor) }

    var line: EditedLine {
        var count: Int32 = 0
        var cursor: Int32 = 0
        let text = unsafe ced_text(editor, &count, &cursor)
        // SAFETY: the pointer is good until libedit changes the line, and the scalars are copied here.
        let buffer = unsafe UnsafeBufferPointer(start: text, count: Int(count))
        let scalars = unsafe buffer.map { Unicode.Scalar($0) ?? "\u{FFFD}" }
        return EditedLine(scalars: scalars, cursor: Int(cursor))
    }

    /// The scalar at the cursor; NUL at the end of the line.
    var scalarAtCursor: Unicode.Scalar {
        var count: Int32 = 0
        var cursor: Int32 = 0
        let text = unsafe ced_text(editor, &count, &cursor)
        // SAFETY: the pointer is good until libedit changes the line, and the cursor is in it.
        guard cursor < count, let text = unsafe text else { return "\0" }
        return unsafe Unicode.Scalar(text[Int(cursor)]) ?? "\0"
    }

    /// Replaces a range; the kill ring is unchanged.
    func replace(_ range: Range<Int>, with text: some Sequence<Unicode.Scalar>, cursor: Int) {
        // A NUL would end the text inside libedit.
        let scalars = text.lazy.map(\.value).filter { $0 != 0 }
        let values = Array(scalars)
        let count = Int32(values.count)
        // SAFETY: the call copies the scalars of the array.
        _ = unsafe ced_replace(editor, Int32(range.lowerBound), Int32(range.upperBound), values, count, Int32(cursor))
    }

    func setCursor(_ cursor: Int) { unsafe ced_set_cursor(editor, Int32(cursor)) }

    func kill(_ range: Range<Int>) {
        unsafe ced_kill(editor, Int32(range.lowerBound), Int32(range.upperBound))
    }

    var isVi: Bool { unsafe ced_is_vi(editor) }

    /// Chooses the key style and adds our bindings.
    func use(_ style: EditorConfiguration.KeyStyle) {
        unsafe ced_use_vi(editor, style == .vi)
        bindDefaults()
    }

    /// Adds our bindings for the current style.
    func bindDefaults() {
        boundSequences = [:]
        for binding in KeyBinding.all(for: isVi ? .vi : .emacs) {
            _ = unsafe ced_bind(editor, binding.isInCommandMap, binding.key, binding.command)
        }
    }

    /// Binds the keys that the editor needs, overriding the user's file.
    func bindMandatory() {
        boundSequences = [:]
        for binding in KeyBinding.mandatory(for: isVi ? .vi : .emacs) {
            _ = unsafe ced_bind(editor, binding.isInCommandMap, binding.key, binding.command)
        }
    }

    /// Reads a bindings file; false if libedit does not understand one of its lines.
    func source(_ path: String) -> Bool {
        boundSequences = [:]
        return unsafe ced_source(editor, path)
    }

    /// Whether an escape sequence is bound to a command.
    func isBound(_ sequence: String) -> Bool {
        if let known = boundSequences[sequence] { return known }
        let octal = sequence.utf8.map { byte in
            "\\" + String(repeating: "0", count: byte < 8 ? 2 : byte < 64 ? 1 : 0) + String(byte, radix: 8)
        }
        let isBound = unsafe ced_is_bound(editor, octal.joined())
        boundSequences[sequence] = isBound
        return isBound
    }

    /// Adds an entry for libedit's own search commands, which a bindings file may name.
    func remember(_ text: String) {
        let scalars = text.unicodeScalars.map(\.value)
        unsafe ced_remember(editor, scalars, Int32(scalars.count))
    }
}

/// The C callbacks and the object they are passed on to.
private final class Bridge {
    weak var delegate: (any LibeditDelegate)?

    private static func from(_ context: UnsafeMutableRawPointer?) -> Bridge? {
        // SAFETY: every context is the bridge that the editor was opened with, and outlives it.
        unsafe context.map { unsafe Unmanaged<Bridge>.fromOpaque($0).takeUnretainedValue() }
    }

    static let nextKey: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt32>?) -> Int32 = {
        context,
        scalar in
        guard let next = unsafe from(context)?.delegate?.nextScalar() else { return -1 }
        unsafe scalar?.pointee = next.value
        return 1
    }

    static let run: @convention(c) (UnsafeMutableRawPointer?, Int32) -> ced_outcome = { context, number in
        guard let command = EditorCommand(rawValue: number) else { return CED_BEEP }
        return unsafe from(context)?.delegate?.run(command) ?? CED_END_LINE
    }

    static let beep: @convention(c) (UnsafeMutableRawPointer?) -> Void = { context in
        unsafe from(context)?.delegate?.beep()
    }

    static let notice: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, Int) -> Void = {
        context,
        bytes,
        count in
        // SAFETY: the bytes are good during the call and copied here.
        let text = unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
        unsafe from(context)?.delegate?.notice(text)
    }
}
