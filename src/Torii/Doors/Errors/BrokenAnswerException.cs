namespace Torii.Doors.Errors;

/// <summary>
/// Ends an answer that has begun and has told of a failure. Kestrel sends what was written and then breaks the connection
/// without the last chunk, so that every SDK fails aloud; an abort would throw away what is still on its way, the error
/// itself included.
/// </summary>
internal sealed class BrokenAnswerException() : Exception("The answer was broken off on purpose: it tells of a failure.");
