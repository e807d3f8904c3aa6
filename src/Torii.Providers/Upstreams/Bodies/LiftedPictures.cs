using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>
/// The pictures that an answer brings as base64 in its JSON. Each goes to a file while it comes and is never held whole;
/// what is left of the answer is small. The files are removed again, but for those that are kept.
/// </summary>
internal sealed class LiftedPictures(IMediaFiles files) : IDisposable
{
    /// <summary>How long the JSON around the pictures may be, in bytes.</summary>
    public const int LongestText = 1024 * 1024;

    /// <summary>The most pictures that any server of this kind makes at once.</summary>
    private const int Most = 10;

    private readonly Dictionary<string, SaveOutcome.Saved> _saved = [];

    /// <summary>Why reading was given up, in our words; null where it was not. The JSON breaks off there.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads an answer: its JSON, with a file's id where a picture stood.</summary>
    public Stream Through(Stream answer) => new LiftingStream(answer, this);

    /// <summary>The file that stands in the JSON by this id; null where it is none.</summary>
    public SaveOutcome.Saved? Find(string? place) => place is null ? null : _saved.GetValueOrDefault(place);

    /// <summary>Leaves that file to the caller.</summary>
    public void Keep(SaveOutcome.Saved file) => _saved.Remove(file.Id);

    /// <summary>The text around the pictures does not end.</summary>
    public void TextIsTooLong() => Problem = $"the answer is longer than {LongestText} bytes without its pictures";

    /// <summary>Saves the picture that the string at hand says.</summary>
    /// <returns>What to write in its place; null where there is a <see cref="Problem"/>.</returns>
    /// <exception cref="IOException">The answer broke off, or the disk did not take it; nothing of it is kept.</exception>
    public async ValueTask<string?> LiftAsync(AnswerInput input, CancellationToken cancellationToken)
    {
        if (_saved.Count == Most)
        {
            Problem = $"the answer has more than {Most} pictures";
            return null;
        }

        await using var text = new Base64Text(input);
        var outcome = await files.SaveAsync(text, MediaLimits.Image, cancellationToken);
        if (outcome is not SaveOutcome.Saved saved)
        {
            Problem = $"the answer's picture is larger than {MediaLimits.Image} bytes";
            return null;
        }

        _saved.Add(saved.Id, saved);
        Problem = text.Problem is { } problem ? $"the answer's picture {problem}" : null;
        return saved.Id;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var id in _saved.Keys)
        {
            files.Delete(id);
        }

        _saved.Clear();
    }
}
