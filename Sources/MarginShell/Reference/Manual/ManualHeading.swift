import BilingualText
import ShellRuntime

enum ManualHeading: CaseIterable {
    case name, synopsis, description, options, subcommands, commands, settings, formats, safety, status, environment
    case files, examples, seeAlso

    var title: LocalizedText {
        switch self {
        case .name: LocalizedText(english: "NAME", chinese: "名称")
        case .synopsis: LocalizedText(english: "SYNOPSIS", chinese: "概要")
        case .description: LocalizedText(english: "DESCRIPTION", chinese: "描述")
        case .options: LocalizedText(english: "OPTIONS", chinese: "选项")
        case .subcommands: LocalizedText(english: "SUBCOMMANDS", chinese: "子命令")
        case .commands: LocalizedText(english: "COMMANDS", chinese: "命令")
        case .settings: LocalizedText(english: "SETTINGS", chinese: "设置")
        case .formats: LocalizedText(english: "OUTPUT FORMATS", chinese: "输出格式")
        case .safety: LocalizedText(english: "PERMISSIONS", chinese: "权限")
        case .status: LocalizedText(english: "EXIT STATUS", chinese: "退出状态")
        case .environment: LocalizedText(english: "ENVIRONMENT", chinese: "环境变量")
        case .files: LocalizedText(english: "FILES", chinese: "文件")
        case .examples: LocalizedText(english: "EXAMPLES", chinese: "示例")
        case .seeAlso: LocalizedText(english: "SEE ALSO", chinese: "另请参阅")
        }
    }
}
