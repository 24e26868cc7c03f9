import ShellApplication

@main
enum Marginsh {
    static func main() { ShellProgram.main() }
}
