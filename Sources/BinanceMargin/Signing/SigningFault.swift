/// A key that was accepted and yet could not sign.
public struct SigningFault: Error, Hashable, Sendable {}
