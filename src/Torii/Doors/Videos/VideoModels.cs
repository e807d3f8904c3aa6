using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Doors.Errors;

namespace Torii.Doors.Videos;

/// <summary>Finds the models that make videos.</summary>
internal sealed class VideoModels(ModelCatalogue catalogue)
{
    /// <summary>Where a request names none, as at OpenAI.</summary>
    public const string Usual = "sora-2";

    /// <summary>The model that goes on with videos.</summary>
    public const string Extension = "sora2-extension";

    /// <summary>The model of that name, or the error that says why it will not do.</summary>
    public (Model? Model, ApiError? Error) Find(string name) => catalogue.Find(name) switch
    {
        { Kind: GenerationKind.Video } model => (model, null),
        null => (null, ApiError.UnknownModel(name)),
        var other => (null, ApiError.Invalid("invalid_value", $"The model '{name}' makes {Result(other.Kind)}, not videos: ask for it at {Door(other.Kind)}.", "model")),
    };

    /// <summary>
    /// The model that made a video, to make another like it; what went on with one cannot begin, so that the usual one
    /// takes its place.
    /// </summary>
    public (string Name, Model Model) Of(Generation video) =>
        catalogue.Find(video.AskedModel) is { Kind: GenerationKind.Video, Extends: false } model ? (video.AskedModel, model) : (Usual, catalogue.Find(Usual)!);

    private static string Result(GenerationKind kind) => kind switch
    {
        GenerationKind.Image => "images",
        GenerationKind.Character => "characters",
        _ => "prompts",
    };

    private static string Door(GenerationKind kind) => kind switch
    {
        GenerationKind.Image => "/v1/images/generations",
        GenerationKind.Character => "/v1/videos/characters",
        _ => "/v1/chat/completions",
    };
}
