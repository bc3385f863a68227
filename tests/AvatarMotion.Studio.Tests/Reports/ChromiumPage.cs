using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace AvatarMotion.Studio.Tests;

/// <summary>One page of a <see cref="Chromium"/>: asks it, acts in it, and keeps what it complained of and asked the network for.</summary>
internal sealed class ChromiumPage : IDisposable
{
    /// <summary>Looks, 50 ms apart: a minute, for machines that do much else.</summary>
    private const int Patience = 1200;

    private readonly ClientWebSocket _socket;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _open = new();
    private int _last;

    private ChromiumPage(ClientWebSocket socket) => _socket = socket;

    /// <summary>Errors and warnings of the console, and exceptions.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Addresses that the page asked for, itself included.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public static async Task<ChromiumPage> Connect(string address)
    {
        ClientWebSocket socket = new();
        await socket.ConnectAsync(new Uri(address), CancellationToken.None);
        ChromiumPage page = new(socket);
        _ = Task.Run(page.Listen);
        foreach (string domain in new[] { "Page", "Runtime", "Log", "Network" })
            await page.Send(domain + ".enable", new { });
        return page;
    }

    public async Task Show(string address, int width, int height, bool isPhone)
    {
        await Send("Emulation.setDeviceMetricsOverride", new { width, height, deviceScaleFactor = isPhone ? 2 : 1, mobile = isPhone });
        if (isPhone)
            await Send("Emulation.setTouchEmulationEnabled", new { enabled = true });
        await Send("Page.navigate", new { url = address });
        await Until("document.documentElement.dataset.ready === 'true'");
    }

    /// <summary>The value of a JavaScript expression, as text; empty where it throws.</summary>
    public async Task<string> Ask(string expression)
    {
        JsonElement answer = await Send("Runtime.evaluate", new { expression = $"String({expression})", awaitPromise = true, userGesture = true });
        return answer.GetProperty("result").TryGetProperty("value", out JsonElement value) ? value.GetString()! : "";
    }

    /// <summary>Waits until a JavaScript condition holds.</summary>
    public async Task Until(string condition)
    {
        for (int i = 0; i < Patience; i++)
        {
            if (await Ask(condition) == "true")
                return;
            await Task.Delay(50);
        }

        throw new TimeoutException($"not yet: {condition}; the page said: {string.Join("; ", Complaints)}");
    }

    public async Task Click(double x, double y, int times = 1)
    {
        await Mouse("mouseMoved", x, y, 0);
        for (int i = 1; i <= times; i++)
        {
            await Mouse("mousePressed", x, y, i);
            await Mouse("mouseReleased", x, y, i);
        }
    }

    public Task Mouse(string type, double x, double y, int clickCount, string button = "left") =>
        Send("Input.dispatchMouseEvent", new { type, x, y, button = type == "mouseMoved" && clickCount == 0 ? "none" : button, buttons = type == "mouseReleased" || clickCount == 0 ? 0 : 1, clickCount });

    public Task Wheel(double x, double y, double down) => Send("Input.dispatchMouseEvent", new { type = "mouseWheel", x, y, deltaX = 0, deltaY = down });

    public async Task Key(string key, string code, int number, string text = "")
    {
        await Send("Input.dispatchKeyEvent", new { type = text.Length > 0 ? "keyDown" : "rawKeyDown", key, code, windowsVirtualKeyCode = number, text });
        await Send("Input.dispatchKeyEvent", new { type = "keyUp", key, code, windowsVirtualKeyCode = number });
    }

    public Task Touch(string type, params (double X, double Y)[] fingers)
    {
        List<object> points = [];
        for (int i = 0; i < fingers.Length; i++)
            points.Add(new { x = fingers[i].X, y = fingers[i].Y, id = i });
        return Send("Input.dispatchTouchEvent", new { type, touchPoints = points });
    }

    /// <summary>The page as a PNG.</summary>
    public async Task<byte[]> Picture() => (await Send("Page.captureScreenshot", new { format = "png" })).GetProperty("data").GetBytesFromBase64();

    public void Dispose() => _socket.Dispose();

    private async Task<JsonElement> Send(string method, object parameters)
    {
        int id = Interlocked.Increment(ref _last);
        TaskCompletionSource<JsonElement> answer = _open[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        byte[] message = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["id"] = id, ["method"] = method, ["params"] = parameters });
        await _socket.SendAsync(message, WebSocketMessageType.Text, true, CancellationToken.None);
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private async Task Listen()
    {
        byte[] block = new byte[1 << 16];
        using MemoryStream message = new();
        try
        {
            while (_socket.State == WebSocketState.Open)
            {
                ValueWebSocketReceiveResult part = await _socket.ReceiveAsync(block.AsMemory(), CancellationToken.None);
                message.Write(block, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                Hear(JsonDocument.Parse(message.ToArray()).RootElement);
                message.SetLength(0);
            }
        }
        catch (Exception end) when (end is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The page was closed.
        }
    }

    private void Hear(JsonElement message)
    {
        if (message.TryGetProperty("id", out JsonElement id))
        {
            if (!_open.TryRemove(id.GetInt32(), out TaskCompletionSource<JsonElement>? answer))
                return;
            if (message.TryGetProperty("error", out JsonElement error))
                answer.SetException(new InvalidOperationException(error.ToString()));
            else
                answer.SetResult(message.GetProperty("result"));
            return;
        }

        JsonElement said = message.GetProperty("params");
        switch (message.GetProperty("method").GetString())
        {
            case "Runtime.exceptionThrown":
                Complaints.Enqueue(said.GetProperty("exceptionDetails").ToString());
                break;
            case "Runtime.consoleAPICalled" when said.GetProperty("type").GetString() is "error" or "warning" or "assert":
                Complaints.Enqueue(said.GetProperty("args").ToString());
                break;
            case "Log.entryAdded" when said.GetProperty("entry").GetProperty("level").GetString() is "error" or "warning":
                Complaints.Enqueue(said.GetProperty("entry").GetProperty("text").GetString()!);
                break;
            case "Network.requestWillBeSent":
                Requests.Enqueue(said.GetProperty("request").GetProperty("url").GetString()!);
                break;
        }
    }
}
