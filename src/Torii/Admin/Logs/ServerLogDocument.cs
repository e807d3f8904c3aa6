using Torii.Telemetry;

namespace Torii.Admin.Logs;

/// <summary>The newest lines of the server's own log.</summary>
/// <param name="Verbose">Whether details are logged: the setting <c>Torii:Verbose</c>.</param>
/// <param name="Items">The lines, the newest first.</param>
internal sealed record ServerLogDocument(bool Verbose, IReadOnlyList<ServerLogLine> Items);
