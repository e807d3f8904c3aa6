using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>How many generations a client has waiting in a lane.</summary>
public sealed record LaneLoad(Lane Lane, string ClientId, int Count);
