import ShellApplication

@main
enum Marginsh {
    // The prompt blocks its thread, which must therefore be the main one and none of those that tasks share.
    @MainActor
    static func main() async {
        await ShellProgram.main()
    }
}
