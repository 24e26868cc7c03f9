import Foundation

extension Screen {
    private static let bundle = URL(filePath: #filePath).appending(
        path: "../../../Fixtures/bundles/address-refused.txt"
    )
    .standardizedFileURL.path

    static let doctor = [
        Screen(name: "doctor-passed", statement: "doctor", fits: true),
        Screen(name: "doctor-failed", statement: "doctor", setup: ["sandbox fault address for 1h"], fits: true),
        Screen(name: "doctor-faults", statement: "doctor", setup: ["sandbox fault server-error for 1h"], fits: true),
        Screen(name: "doctor-offline", statement: "doctor offline", fits: true),
        Screen(name: "doctor-all", statement: "doctor all share"),
        Screen(name: "analyze", statement: "analyze '\(bundle)'", fits: true),
        Screen(name: "help-problem", statement: "help address-refused", fits: true),
    ]
}
