import BilingualText
package import ShellRuntime

extension ShellSettings {
    /// What concerns the person at the prompt alone.
    package static let terminal = [
        SettingDeclaration(
            name: "prompt",
            kind: .text,
            defaultValue: nil,
            protection: .changing,
            summary: LocalizedText(
                english:
                    "the prompt's text, with {profile}, {production}, {simulated}, {scope}, {weight} for what they name",
                chinese: "提示符文本，可用 {profile}、{production}、{simulated}、{scope}、{weight} 代表相应内容"
            )
        ),
        SettingDeclaration(
            name: "editor",
            kind: .choice(["emacs", "vi"]),
            defaultValue: nil,
            summary: LocalizedText(
                english: "whose keys edit the line; unset, what ~/.editrc says, else emacs",
                chinese: "行编辑的按键风格；未设置时按 ~/.editrc，否则为 emacs"
            )
        ),
        SettingDeclaration(
            name: "history",
            kind: .boolean,
            defaultValue: "on",
            protection: .leaving("on"),
            summary: LocalizedText(
                english: "whether what is typed is kept for later sessions",
                chinese: "是否为以后的会话保留输入内容"
            )
        ),
        SettingDeclaration(
            name: "plain",
            kind: .boolean,
            defaultValue: "off",
            summary: LocalizedText(
                english: "whole lines only, for a screen reader: no hints, repainting, colour or drawn charts",
                chinese: "仅输出整行，供屏幕阅读器使用：无提示、重绘、颜色或图形"
            )
        ),
    ]
}
