using System.Text.Json.Serialization;
using Torii.Core.Accounts;
using Torii.Core.Characters;
using Torii.Core.Generations;

namespace Torii.Storage.Sql;

/// <summary>The generated readers and writers of <see cref="Documents"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(KindJsonConverter)])]
[JsonSerializable(typeof(GenerationRequest))]
[JsonSerializable(typeof(CharacterCard))]
[JsonSerializable(typeof(AccountFacts))]
[JsonSerializable(typeof(IReadOnlyList<Adjustment>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class StorageJson : JsonSerializerContext;
