import Testing

@testable import JSONText

@Suite struct JSONWriterTests {
    private let value: JSONValue = [
        "text": "a\"b\\c\n\r\t\u{1}\u{7F}é😀", "digits": .number("1.50e3"), "none": .null, "list": [1, true, []],
        "empty": .members(),
    ]

    @Test func `only what JSON demands is escaped`() {
        let expected =
            #"{"text":"a\"b\\c\n\r\t\u0001"# + "\u{7F}"
            + #"é😀","digits":1.50e3,"none":null,"list":[1,true,[]],"empty":{}}"#
        #expect(JSONWriter().text(value) == expected)
    }

    @Test func `a writer may escape more, in pairs where it must`() {
        let writer = JSONWriter { $0 == "\u{7F}" || $0 == "😀" }
        #expect(writer.quoted("\u{7F}é😀") == #""\u007fé\ud83d\ude00""#)
        #expect(writer.escaped("{\"a\":\t\"\u{1}\u{7F}é\"}\n") == "{\"a\":\t\"\\u0001\\u007fé\"}\n")
    }

    @Test func `an escape splits what is one character on a screen`() {
        let writer = JSONWriter { $0 == "\u{200D}" }
        #expect(
            writer.quoted("\"\u{301}\r\n👩\u{200D}🔬\\\u{301}\"") == #""\""# + "\u{301}" + #"\r\n👩\u200d🔬\\"# + "\u{301}"
                + #"\"""#
        )
        #expect(writer.escaped("e\u{301}👩\u{200D}🔬\u{1}") == "e\u{301}👩\\u200d🔬\\u0001")
    }

    @Test func `indented text has a line for each member and element`() {
        let expected = """
            {
              "list": [
                1,
                {
                  "a": "b"
                }
              ],
              "none": []
            }
            """
        #expect(JSONWriter(isIndented: true).text(["list": [1, ["a": "b"]], "none": []]) == expected)
    }

    @Test func `members without a value are left out`() {
        #expect(JSONWriter().text(.members(("a", 1), ("b", nil), ("c", .optional(nil)))) == #"{"a":1,"c":null}"#)
    }
}
