using System.Text.Json.Serialization;

namespace Torii.Simulator.Characters;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CameoProgress))]
[JsonSerializable(typeof(CharacterMade))]
[JsonSerializable(typeof(AssetMade))]
internal sealed partial class CharacterJson : JsonSerializerContext;
