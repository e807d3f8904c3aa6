namespace Torii.Providers.Sora.Bodies;

/// <summary>Body of <c>POST /characters/finalize</c>.</summary>
internal sealed record CharacterBody(
    string CameoId,
    string Username,
    string DisplayName,
    string ProfileAssetPointer,
    string? InstructionSet,
    string? SafetyInstructionSet);
