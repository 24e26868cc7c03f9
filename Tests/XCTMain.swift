import Testing

/// Starts the tests. Without this file the package manager would look for tests of XCTest, of which there are none, in an
/// index of the sources that takes a third of the build.
@main
struct TestRun {
    static func main() async { await Testing.__swiftPMEntryPoint() as Never }
}
