/// What the command line asks for.
struct BenchmarkRequest {
    let effort: Effort
    let names: [String]

    init(_ arguments: some Sequence<String>) {
        effort = arguments.contains("--quick") ? .quick : .full
        names = arguments.filter { $0 != "--quick" }
    }

    func wants(_ measurement: any Measurement.Type) -> Bool {
        names.isEmpty || names.contains(measurement.name)
    }
}
