using Torii.Core.Catalogue;
using Torii.Core.Generations;

namespace Torii.Providers.Sora.Submitting;

/// <summary>Knows what the backend has no way to be asked for.</summary>
internal static class SoraObjections
{
    /// <summary>Why <paramref name="request"/> cannot be put to the backend; null where it can.</summary>
    public static string? To(GenerationRequest request) => request.Kind switch
    {
        GenerationKind.Image => ToImage(request),
        GenerationKind.Video => ToCharacter(request) ?? (request.Extends is null ? ToVideo(request) : ToExtension(request)),
        GenerationKind.Character when request is { CharacterVideo: null, CharacterSource: null } => "a video to make the character from is needed",
        GenerationKind.Character => ToCharacter(request),
        GenerationKind.Prompt => ToPrompt(request),
        _ => "this upstream makes images, videos, characters and prompts only",
    };

    private static string? ToImage(GenerationRequest request) => request.Size is null ? "a size is needed" : ToModel(request);

    private static string? ToVideo(GenerationRequest request) => request switch
    {
        { Size: null } => "a size is needed",
        { Seconds: null } => "a length is needed",
        { Images.Count: > 1 } => "a video starts from one picture at most",
        { Remix: { Post: null } } => "the post of the video to remix is not known",
        _ => ToModel(request),
    };

    private static string? ToExtension(GenerationRequest request) => request switch
    {
        { Extends.Result: null } => "the video to go on with is not known",
        { Seconds: not (10 or 15) } => "a video goes on for 10 or for 15 seconds",
        { Images.Count: > 0 } => "a video that goes on starts from no picture",
        _ => null,
    };

    private static string? ToCharacter(GenerationRequest request) =>
        request is { CharacterVideo: null, CharacterSource: { Result: null } } ? "the video to make the character from is not known" : null;

    private static string? ToPrompt(GenerationRequest request) =>
        ToModel(request) ?? (SoraModels.Catalogue.Find(request.Model) is { Expansion: null } ? "the model does not enhance prompts"
            : request.Seconds is null ? "a length is needed"
            : null);

    private static string? ToModel(GenerationRequest request) =>
        SoraModels.Catalogue.Find(request.Model) is null ? "the model is not one of this upstream's" : null;
}
