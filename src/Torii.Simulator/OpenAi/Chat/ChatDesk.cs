using System.Text.Json.Nodes;
using Torii.Simulator.Faults;
using Torii.Simulator.Protocol;
using Torii.Simulator.Tasks;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Chat;

/// <summary>Answers <c>POST /chat/completions</c>, whole or as a stream, for any upstream that has it.</summary>
internal sealed class ChatDesk(TimeProvider time)
{
    private const string Refusal = "I can't help with that.";

    /// <summary>The answer to a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="rules">What the upstream takes.</param>
    /// <param name="usage">What the upstream adds to the tokens used; null for nothing.</param>
    public Answer Answer(Call call, ChatRules rules, JsonObject? usage = null)
    {
        var question = ChatReading.Read(call.Fields, rules);
        var errors = call.Site.Errors;
        if (call.Fields.Mistake is { } mistake)
        {
            return errors.Mistake(mistake);
        }

        if (!rules.Knows(question.Model))
        {
            return errors.Error(404, "model_not_found", $"The model '{question.Model}' does not exist or is not open to you.", "model");
        }

        if (call.Fault?.Kind is FaultKind.TaskFailed && !question.Streams)
        {
            return errors.Error(500, "server_error", EndReasons.Failed);
        }

        var refused = RefusedWords.In(question.Asked) || call.Fault?.Kind is FaultKind.Violation or FaultKind.TaskRejected;
        var reply = call.Fault?.Kind is FaultKind.NoUrl ? "" : question.Reply();
        var completion = new ChatCompletion(question.Model, refused ? null : reply, refused ? Refusal : null, time.GetUtcNow());
        var used = Usage(question, reply, usage);
        return question.Streams
            ? completion.Stream(used, breaksOff: call.Fault?.Kind is FaultKind.TaskFailed)
            : Protocol.Answer.Json(completion.Whole(used));
    }

    private static JsonObject Usage(ChatQuestion question, string reply, JsonObject? more)
    {
        var asked = (question.Instruction.Length + question.Asked.Length) / 4;
        var made = reply.Length / 4;
        var usage = new JsonObject { ["prompt_tokens"] = asked, ["completion_tokens"] = made, ["total_tokens"] = asked + made };
        foreach (var (name, value) in more ?? [])
        {
            usage[name] = value?.DeepClone();
        }

        return usage;
    }
}
