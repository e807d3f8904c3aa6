namespace Torii.Simulator.Recording;

/// <summary>The counts since the record was last cleared.</summary>
/// <param name="Total">All calls.</param>
/// <param name="Calls">Calls by kind: <c>POST /nf/create</c>.</param>
/// <param name="Tasks">Tasks begun, by the account's name.</param>
internal sealed record RecordSummary(long Total, Dictionary<string, long> Calls, Dictionary<string, TasksMade> Tasks);
