import JSONText
import BilingualText
import BinanceMargin
import CommandLanguage
import ShellRuntime
import ShellSession

extension RecordingHeader {
    /// Reads the header's object, whose format and version were checked before.
    init(_ object: RecordingObject) throws(RecordingObject.Malformed) {
        guard let language = Language(rawValue: try object.text("language")),
            let exchange = Exchange(name: try object.text("exchange"))
        else { throw RecordingObject.Malformed() }
        startMilliseconds = try object.instant("started")
        self.language = language
        surface = try Surface(try object.object("surface"))
        self.exchange = exchange
        scope = try Self.scope(try object.text(ifPresent: "isolated"), try object.truth(ifPresent: "portfolio"))
        settings = try object.elements("settings").map { element throws(RecordingObject.Malformed) in
            try Setting(try RecordingObject(element))
        }
        variables = try object.members("variables").map { member throws(RecordingObject.Malformed) in
            guard let value = RecordedValue.read(member.value) else { throw RecordingObject.Malformed() }
            return (name: member.name, value: value)
        }
        isScaled = try object.truth("scaled")
        // Older recordings are of one request after another.
        concurrency = object.json["concurrency"] == nil ? 1 : try object.count("concurrency")
    }

    private static func scope(
        _ name: String?,
        _ isPortfolio: Bool?
    ) throws(RecordingObject.Malformed) -> MarginScope {
        guard let name else { return isPortfolio == true ? .portfolio : .cross }
        guard let symbol = Symbol(name) else { throw RecordingObject.Malformed() }
        return .isolated(symbol)
    }
}

extension RecordingHeader.Surface {
    /// In columns or rows; terminals are smaller.
    private static let largest = 10_000

    private static func size(_ name: String, in object: RecordingObject) throws(RecordingObject.Malformed) -> Int? {
        object.json[name] == nil ? nil : min(try object.count(name), largest)
    }

    fileprivate init(_ object: RecordingObject) throws(RecordingObject.Malformed) {
        isTerminal = try object.truth("terminal")
        columns = try Self.size("columns", in: object)
        rows = try Self.size("rows", in: object)
        usesASCII = try object.truth(ifPresent: "ascii") ?? false
        allowsColour = try object.truth("colour")
    }
}

extension RecordingHeader.Setting {
    fileprivate init(_ object: RecordingObject) throws(RecordingObject.Malformed) {
        name = try object.text("name")
        text = try object.text("value")
        let origin = try object.text("from")
        // A recording can only contain settings that it could have recorded: no secret and no address.
        guard let declaration = ShellSettings().declaration(named: name), declaration.isRecorded,
            let layer = SettingOrigin.allCases.first(where: { $0.rawName == origin }),
            (try? declaration.check(text, at: SourceRange(0, 0))) != nil
        else { throw RecordingObject.Malformed() }
        self.origin = layer
    }
}
