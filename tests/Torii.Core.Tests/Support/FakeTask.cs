using Torii.Core.Generations;

namespace Torii.Core.Tests.Support;

/// <summary>A task at the upstream of a <see cref="FakeProvider"/>.</summary>
internal sealed record FakeTask(string Name, string AccountId, GenerationKind Kind, DateTimeOffset Since, DateTimeOffset End);
