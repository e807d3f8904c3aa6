using Torii.Core.Providers;

namespace Torii.Providers.Sora.Lists;

/// <summary>A task as one of the backend's lists shows it.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Report">How it is; null where this list does not tell.</param>
internal sealed record ListedTask(string Name, TaskReport? Report);
