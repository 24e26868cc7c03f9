import BilingualText
import CommandLanguage

/// The option words of every statement that gives rows.
enum RowOptions {
    static let condition = "where"
    static let order = "sort"
    static let limit = "first"

    /// The names of the parameters in which the fields of rows are named.
    static let row = "row"
    static let sortField = "sortField"

    static let declarations = [
        CommandOption(
            condition,
            [Parameter(row, "COND", .condition)],
            summary: LocalizedText(
                "only rows that meet the condition; its names are the rows' fields",
                "只要满足条件的行；条件中的名称为行的字段"
            )
        ),
        CommandOption(
            order,
            [
                Parameter("by", "by", .choice(["by"])), Parameter(sortField, "FIELD", .text),
                Parameter("down", "down", .choice(["down"]), .optional),
            ],
            summary: LocalizedText("order the rows by a field; `down`: the largest first", "按字段排序；`down` 为从大到小")
        ),
        CommandOption(
            limit,
            [Parameter("first", "N", .integer(1...Int(Int32.max)))],
            summary: LocalizedText("only the first N rows", "只要前 N 行")
        ),
    ]
}

extension CommandOutput {
    /// `signature` with the options of what it gives.
    func completing(_ signature: CommandSignature) -> CommandSignature {
        guard case .rows = self, let main = signature.main else { return signature }
        return CommandSignature(main: completing(main), subcommands: signature.subcommands)
    }

    func completing(_ form: CommandSignature.Form) -> CommandSignature.Form {
        guard case .rows = self else { return form }
        return CommandSignature.Form(parameters: form.parameters, options: form.options + RowOptions.declarations)
    }
}

extension CommandDeclaration {
    /// The names that `where` and `sort by` may use, the session's included; nil where only the response has them.
    package func rowFields(of subcommand: String?) -> [String]? {
        guard case .rows(let names) = output(of: subcommand), let fields = names() else { return nil }
        let added = (namesAccount ? [Record.accountName] : []) + (namesProfile ? [Record.profileName] : [])
        return fields + added.filter { !fields.contains($0) }
    }
}

extension Parameter {
    /// Whether the fields of a statement's rows can be named in it.
    package var namesRowField: Bool { name == RowOptions.row || name == RowOptions.sortField }
}
