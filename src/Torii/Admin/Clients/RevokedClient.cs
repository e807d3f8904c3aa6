namespace Torii.Admin.Clients;

/// <summary>What goes on after a client key was revoked: its generations do, to their end.</summary>
/// <param name="Waiting">Generations that wait.</param>
/// <param name="UnderWay">Generations that are being made.</param>
internal sealed record RevokedClient(int Waiting, int UnderWay);
