using Torii.Core.Media;
using Torii.Core.Prompts;
using Torii.Doors.Bodies;
using Torii.Doors.Images.Reading;
using Torii.Doors.Videos;

namespace Torii.Admin.Studio;

/// <summary>How much a request may bring. What is told before it is sent need not be refused after an upload.</summary>
/// <param name="PromptLength">The longest prompt, in characters.</param>
/// <param name="Shots">How many shots a storyboard may have.</param>
/// <param name="Variants">How many pictures one request may ask for.</param>
/// <param name="Pictures">How many pictures a picture may start from.</param>
/// <param name="PictureBytes">The largest picture, in bytes.</param>
/// <param name="Characters">How many characters a video may name by id.</param>
/// <param name="CharacterNameLength">The longest name of a character, in characters.</param>
/// <param name="CharacterVideoBytes">The largest video that a character is made from, in bytes.</param>
/// <param name="CharacterVideoSeconds">The longest such video, in seconds.</param>
internal sealed record StudioLimits(
    int PromptLength,
    int Shots,
    int Variants,
    int Pictures,
    long PictureBytes,
    int Characters,
    int CharacterNameLength,
    long CharacterVideoBytes,
    double CharacterVideoSeconds)
{
    /// <summary>What the doors allow.</summary>
    public static StudioLimits OfDoors { get; } = new(
        PromptField.Longest,
        Storyboard.MostShots,
        ImageRequestReader.MostResults,
        ImagePictures.Most,
        MediaLimits.Image,
        CharactersField.Most,
        VideoCharacterReader.LongestName,
        MediaKind.Video.Limit,
        MediaKind.Video.Longest!.Value.TotalSeconds);
}
