import ShellApplication

@main
enum Marginsh {
    static func main() async {
        await ShellProgram.main()
    }
}
