import BilingualText
import ShellRuntime

enum ManualHeading: CaseIterable {
    case name, synopsis, description, options, subcommands, commands, settings, formats, safety, status, environment
    case files, examples, seeAlso

    var title: LocalizedText {
        switch self {
        case .name: LocalizedText("NAME", "名称")
        case .synopsis: LocalizedText("SYNOPSIS", "概要")
        case .description: LocalizedText("DESCRIPTION", "描述")
        case .options: LocalizedText("OPTIONS", "选项")
        case .subcommands: LocalizedText("SUBCOMMANDS", "子命令")
        case .commands: LocalizedText("COMMANDS", "命令")
        case .settings: LocalizedText("SETTINGS", "设置")
        case .formats: LocalizedText("OUTPUT FORMATS", "输出格式")
        case .safety: LocalizedText("PERMISSIONS", "权限")
        case .status: LocalizedText("EXIT STATUS", "退出状态")
        case .environment: LocalizedText("ENVIRONMENT", "环境变量")
        case .files: LocalizedText("FILES", "文件")
        case .examples: LocalizedText("EXAMPLES", "示例")
        case .seeAlso: LocalizedText("SEE ALSO", "另请参阅")
        }
    }
}
