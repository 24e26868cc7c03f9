/// A key of the sandbox that a client may sign with, and the secret that belongs to it.
///
/// The secret is worthless outside this process, but it still shows in no description, dump or mirror: a client's own
/// tests for leaks must not trip over the exchange's half.
package struct SandboxCredential: Sendable {
    /// The text for `X-MBX-APIKEY`.
    package let apiKey: String

    /// The HMAC secret's text; its UTF-8 bytes are the key.
    package let secret: String

    /// Makes a credential.
    package init(apiKey: String, secret: String) {
        self.apiKey = apiKey
        self.secret = secret
    }
}

extension SandboxCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String {
        "SandboxCredential(apiKey: \(apiKey.prefix(4))…, secret: <redacted>)"
    }

    package var debugDescription: String { description }

    package var customMirror: Mirror {
        Mirror(self, children: ["apiKey": "\(apiKey.prefix(4))…", "secret": "<redacted>"])
    }
}
