import LineEditing

/// The screen above the prompt, through the one thread that writes to the terminal.
struct MailboxOutput: TextOutput {
    let mailbox: Mailbox

    func write(_ text: String) throws {
        mailbox.post(.print(text))
    }
}
