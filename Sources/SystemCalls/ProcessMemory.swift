import CHeap

/// How this process takes memory, to be said once, at its start.
package enum ProcessMemory {
    /// Lets every thread allocate from the same heap.
    ///
    /// The allocator would else give each thread an arena of its own, which grows by a system call a page. The few
    /// threads here hardly ever meet in it: each keeps what it freed last for itself.
    package static func keepOneArena() { cheap_keep_one_arena() }
}
