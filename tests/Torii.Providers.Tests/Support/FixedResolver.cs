using System.Net;
using Torii.Providers.Http;

namespace Torii.Providers.Tests.Support;

/// <summary>Gives each name the addresses a test says; each time it is asked, the next set, and the last one again after that.</summary>
internal sealed class FixedResolver : IHostResolver
{
    private readonly Dictionary<string, Queue<string[]>> _answers = [];

    /// <summary>The names it was asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public FixedResolver Add(string host, params string[] addresses)
    {
        if (!_answers.TryGetValue(host, out var answers))
        {
            _answers[host] = answers = new Queue<string[]>();
        }

        answers.Enqueue(addresses);
        return this;
    }

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        Asked.Add(host);
        if (!_answers.TryGetValue(host, out var answers))
        {
            return Task.FromResult<IReadOnlyList<IPAddress>>([]);
        }

        var answer = answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        return Task.FromResult<IReadOnlyList<IPAddress>>([.. answer.Select(IPAddress.Parse)]);
    }
}
