using System.Text.Json;
using Torii.Core.Providers;

namespace Torii.Providers.Upstreams.Tasks;

/// <summary>How an upstream is asked after its tasks.</summary>
/// <param name="Path">Where a task is, with a slash and its name; relative to the base address.</param>
/// <param name="Timeout">The longest that one question may take.</param>
/// <param name="Read">What the object that it answers says of the task of that name; null where it says nothing of it.</param>
internal sealed record TaskInquiry(string Path, TimeSpan Timeout, Func<string, JsonElement, TaskReport?> Read);
