/// A statement's command and its bound arguments, ready to run or to explain.
package struct BoundStatement: Sendable {
    package let invocation: CommandInvocation
    let registered: RegisteredCommand

    package var command: any Command { registered.command }

    init(_ registered: RegisteredCommand, _ invocation: CommandInvocation) {
        self.registered = registered
        self.invocation = invocation
    }
}
