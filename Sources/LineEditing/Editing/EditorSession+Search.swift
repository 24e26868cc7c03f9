internal import CEditline

extension EditorSession {
    func search() -> ced_outcome { CED_BEEP }
    func editExternally() -> ced_outcome { CED_BEEP }
}
