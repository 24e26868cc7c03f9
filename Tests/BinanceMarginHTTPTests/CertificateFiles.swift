import FoundationEssentials
import NIOSSL
import Subprocess
import Testing

/// A certificate that vouches for itself, and its key, in files of their own.
struct CertificateFiles {
    let certificate: String
    let key: String

    /// Has `openssl req -x509` make them with further `arguments`; an expired one ended yesterday.
    static func make(_ arguments: [String], isExpired: Bool = false) async throws -> CertificateFiles {
        let root = FileManager.default.temporaryDirectory.path
        let name = "\(root)/margin-client-tls-\(UInt64.random(in: 0...UInt64.max))"
        let files = CertificateFiles(certificate: "\(name).pem", key: "\(name).key")
        try await openssl(
            [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-keyout", files.key,
                "-out", files.certificate,
            ] + arguments
        )
        if isExpired {
            try await openssl(
                ["x509", "-in", files.certificate, "-signkey", files.key, "-days", "-1", "-out", files.certificate]
            )
        }
        return files
    }

    /// Has `openssl` make one for `subject` with the extension `names`, if any, by a key that is there.
    static func make(key: String, subject: String, names: String?) async throws -> CertificateFiles {
        let files = CertificateFiles(certificate: "\(key).\(UInt64.random(in: 0...UInt64.max)).pem", key: key)
        try await openssl(
            ["req", "-x509", "-key", key, "-subj", "/CN=\(subject)", "-out", files.certificate]
                + (names.map { ["-addext", "subjectAltName=\($0)"] } ?? [])
        )
        return files
    }

    private static func openssl(_ arguments: [String]) async throws {
        let result = try await Subprocess.run(
            .name("openssl"),
            arguments: Arguments(arguments),
            output: .discarded,
            error: .string(limit: 1 << 16)
        )
        try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
    }

    func server() throws -> TLSConfiguration {
        TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem))
        )
    }
}
