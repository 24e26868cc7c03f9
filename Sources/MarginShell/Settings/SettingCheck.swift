import CommandLanguage
import ShellRuntime
enum SettingCheck { static func complaint(about text: String, for d: SettingDeclaration) -> Message? { nil } }
