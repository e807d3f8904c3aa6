using System.Text.Json;
using Torii.Doors.Bodies;

namespace Torii.Doors.Chat.Reading;

/// <summary>
/// Finds the message that asks for something, the last one of the user, and reads its content. What was said before it is
/// not looked at: a picture or a video has one prompt.
/// </summary>
internal sealed class UserMessage(FieldFaults faults)
{
    /// <summary>Reads the message out of a request.</summary>
    public void Read(Fields request, ChatInput input)
    {
        if (request.Required("messages", "an array of messages") is not { } messages)
        {
            return;
        }

        if (messages.ValueKind is not JsonValueKind.Array)
        {
            faults.WrongType("messages", "an array of messages", messages.ValueKind);
            return;
        }

        for (var i = messages.GetArrayLength() - 1; i >= 0; i--)
        {
            var message = new Fields(messages[i], $"messages[{i}]", faults);
            if (message.Text("role") == "user")
            {
                ReadContent(message, input);
                return;
            }
        }

        faults.WrongValue("messages", "must hold at least one message with the role 'user'");
    }

    private void ReadContent(Fields message, ChatInput input)
    {
        const string expected = "a string or an array of content parts";
        var path = message.Path("content");
        if (message.Required("content", expected) is not { } content)
        {
            return;
        }

        switch (content.ValueKind)
        {
            case JsonValueKind.String:
                input.AddText(content, path);
                break;
            case JsonValueKind.Array:
                ReadParts(content, path, input);
                break;
            default:
                faults.WrongType(path, expected, content.ValueKind);
                break;
        }
    }

    private void ReadParts(JsonElement parts, string path, ChatInput input)
    {
        var index = 0;
        foreach (var part in parts.EnumerateArray())
        {
            ReadPart(new Fields(part, $"{path}[{index}]", faults), input);
            index++;
        }
    }

    private void ReadPart(Fields part, ChatInput input)
    {
        const string url = "a URL or an object with a 'url'";
        switch (part.Text("type"))
        {
            case "text" when part.Required("text", "a string") is { } text:
                input.AddText(text, part.Path("text"));
                break;
            case "image_url":
                input.Add(MediaKind.Image, part.Required("image_url", url), part.Path("image_url"));
                break;
            case "video_url":
                input.Add(MediaKind.Video, part.Required("video_url", url), part.Path("video_url"));
                break;
            case not "text":
                faults.WrongValue(part.Path("type"), "must be one of text, image_url, video_url");
                break;
        }
    }
}
