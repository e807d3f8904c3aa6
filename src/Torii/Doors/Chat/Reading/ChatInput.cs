using System.Text.Json;
using Torii.Doors.Bodies;

namespace Torii.Doors.Chat.Reading;

/// <summary>
/// Gathers prompt, pictures and videos from the places a request keeps them in. Several texts are joined by line breaks:
/// words of one part must not run into those of the next, and a storyboard may give a part to each shot.
/// </summary>
internal sealed class ChatInput(IReadOnlyList<LiftedMedia> lifted, FieldFaults faults)
{
    /// <summary>The longest prompt in characters: what OpenAI allows for a video.</summary>
    private const int LongestPrompt = 32_000;

    private readonly MediaSlot _slot = new(lifted, faults);
    private readonly List<string> _texts = [];
    private readonly List<MediaSource> _images = [];
    private readonly List<MediaSource> _videos = [];

    public string Prompt => string.Join('\n', _texts);

    public IReadOnlyList<MediaSource> Images => _images;

    public IReadOnlyList<MediaSource> Videos => _videos;

    /// <summary>Adds a text, and the media that stood in it as data URLs.</summary>
    public void AddText(JsonElement value, string path)
    {
        var text = TextField.Read(value, path, faults);
        foreach (var media in lifted)
        {
            if (PromptText.Without(media.Reference, text) is { } rest)
            {
                text = rest;
                AddEmbedded(media, path);
            }
        }

        if (text.Length > 0)
        {
            _texts.Add(text);
        }
    }

    /// <summary>Adds a picture or video, or several in an array; nothing where there is none.</summary>
    public void Add(MediaKind kind, JsonElement? value, string path)
    {
        if (value is { ValueKind: JsonValueKind.Array } several)
        {
            var index = 0;
            foreach (var one in several.EnumerateArray())
            {
                AddOne(kind, one, $"{path}[{index}]");
                index++;
            }
        }
        else if (value is { } one)
        {
            AddOne(kind, one, path);
        }
    }

    /// <summary>Looks at all of it together.</summary>
    /// <param name="path">The field to name where something is wrong.</param>
    public void Check(string path)
    {
        var prompt = Prompt;
        if (prompt.Length > LongestPrompt && prompt.EnumerateRunes().Count() > LongestPrompt)
        {
            faults.WrongValue(path, $"must bring a prompt of at most {LongestPrompt} characters");
        }

        if (string.IsNullOrWhiteSpace(prompt) && _images.Count + _videos.Count == 0)
        {
            faults.WrongValue(path, "must bring a prompt: the last message with the role 'user' holds neither text nor an image or video");
        }
    }

    private void AddOne(MediaKind kind, JsonElement value, string path)
    {
        if (_slot.Read(value, path, kind) is { } source)
        {
            (kind == MediaKind.Video ? _videos : _images).Add(source);
        }
    }

    private void AddEmbedded(LiftedMedia media, string path)
    {
        if (media.Sniffed is { IsImage: true })
        {
            _images.Add(new MediaSource.Kept(media, path));
        }
        else if (media.Sniffed is { IsVideo: true })
        {
            _videos.Add(new MediaSource.Kept(media, path));
        }
        else
        {
            faults.WrongValue(path, "holds a data URL that is neither an image (png, jpeg, webp) nor a video (mp4, mov)");
        }
    }
}
