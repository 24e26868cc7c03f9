/// A form chosen by the word behind the command's name.
package struct SubcommandSyntax: Sendable {
    package let name: String
    package let form: FormSyntax

    package init(name: String, form: FormSyntax) {
        self.name = name
        self.form = form
    }
}

/// Slots in their order, and options that may stand among them.
package struct FormSyntax: Sendable {
    package let slots: [Slot]
    package let options: [OptionSyntax]

    package init(slots: [Slot] = [], options: [OptionSyntax] = []) {
        self.slots = slots
        self.options = options
    }
}
