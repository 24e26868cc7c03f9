import Glibc
import NIOCore
import NIOPosix

/// Gathers request heads on one connection and acts on each as the script says.
final class ScriptHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let script: LoopbackServer.Script
    private let record: RequestRecord
    private var pending = ""

    init(script: @escaping LoopbackServer.Script, record: RequestRecord) {
        self.script = script
        self.record = record
    }

    func channelActive(context: ChannelHandlerContext) {
        record.connected()
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        record.disconnected()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        pending += String(buffer: unwrapInboundIn(data))
        while let end = pending.firstRange(of: "\r\n\r\n") {
            let head = String(pending[..<end.upperBound])
            pending.removeSubrange(..<end.upperBound)
            let index = record.add(head)
            perform(script(head, index)[...], context: context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func perform(_ actions: ArraySlice<LoopbackServer.Action>, context: ChannelHandlerContext) {
        guard let action = actions.first else { return }
        switch action {
        case .send(let text): write(Array(text.utf8), context)
        case .sendBytes(let bytes): write(bytes, context)
        case .sendLater(let text, let delay): sendLater(text, after: .milliseconds(delay), context)
        case .sendForever(let text): sendForever(text, context)
        case .close:
            let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
            context.eventLoop.execute { bound.value.close(promise: nil) }
        case .reset: reset(context)
        }
        perform(actions.dropFirst(), context: context)
    }

    private func write(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    }

    private func sendLater(_ text: String, after delay: TimeAmount, _ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: delay) {
            let (handler, context) = bound.value
            context.writeAndFlush(handler.wrapOutboundOut(ByteBuffer(string: text))).whenSuccess {
                bound.value.0.record.wroteLate()
            }
        }
    }

    /// One piece for each turn of the loop that the peer has room for.
    private func sendForever(_ text: String, _ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text))).whenSuccess {
            bound.value.1.eventLoop.scheduleTask(in: .milliseconds(1)) {
                let (handler, context) = bound.value
                handler.sendForever(text, context)
            }
        }
    }

    /// A socket with a linger time of zero is reset when it is closed.
    private func reset(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        guard let socket = context.channel as? any SocketOptionProvider else { return }
        socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in bound.value.close(promise: nil) }
    }
}

extension String {
    fileprivate func firstRange(of needle: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
            start = index(after: start)
        }
        return nil
    }
}
