using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Text.Json;
using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Writes what one performer does, frame by frame, with camera, shots and moves, as the JSON of DESIGN section 8.</summary>
public sealed class TakeJson
{
    private readonly Performance _performance;
    private readonly Performer _performer;
    private readonly double _rate;
    private readonly Utf8JsonWriter _json;
    private readonly int _frames;

    private TakeJson(Performance performance, Performer performer, double rate, Utf8JsonWriter json)
    {
        _performance = performance;
        _performer = performer;
        _rate = rate;
        _json = json;
        _frames = (int)Math.Ceiling(performance.Duration * rate);
    }

    /// <summary>Writes the take of <paramref name="performer"/> at <paramref name="rate"/> frames per second.</summary>
    public static void Write(Performance performance, Performer performer, double rate, Stream to)
    {
        using Utf8JsonWriter json = new(to);
        new TakeJson(performance, performer, rate, json).WriteAll();
    }

    private void WriteAll()
    {
        _json.WriteStartObject();
        _json.WriteNumber("version", 1);
        _json.WriteNumber("fps", _rate);
        _json.WriteString("performer", _performer.Id);
        WriteBonesAndFace();
        WriteCamera();
        WriteShots();
        WriteMoves();
        _json.WriteEndObject();
    }

    private void WriteBonesAndFace()
    {
        List<Bone> bones = [];
        for (int i = 0; i < Bones.Count; i++)
        {
            if (_performer.Rig.Has((Bone)i))
                bones.Add((Bone)i);
        }

        _json.WriteStartArray("bones");
        foreach (Bone bone in bones)
            _json.WriteStringValue(Bones.Name(bone));
        _json.WriteEndArray();
        float[] weights = new float[_frames * FaceShapes.Count];
        float[] opening = new float[_frames];
        WritePositions(bones, weights, opening);
        WriteFace(weights, opening);
    }

    // The face of each frame is kept for later, so that a performer is sampled once.
    private void WritePositions(List<Bone> bones, float[] weights, float[] opening)
    {
        PerformerFrame frame = _performer.NewFrame();
        Vector3[] positions = new Vector3[Bones.Count];
        Quaternion[] rotations = new Quaternion[Bones.Count];
        _json.WriteStartArray("positions");
        for (int i = 0; i < _frames; i++)
        {
            _performer.Sample(i / _rate, frame);
            frame.Face.Weights.CopyTo(weights, i * FaceShapes.Count);
            opening[i] = frame.Face.MouthOpening;
            frame.Body.Solve(_performer.Rig, positions, rotations);
            _json.WriteStartArray();
            foreach (Bone bone in bones)
                WriteVector(positions[(int)bone]);
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
    }

    private void WriteFace(float[] weights, float[] opening)
    {
        _json.WriteStartObject("face");
        _json.WriteStartArray("names");
        foreach (string name in FaceShapes.Names)
            _json.WriteStringValue(name);
        _json.WriteEndArray();
        _json.WriteStartArray("weights");
        for (int i = 0; i < _frames; i++)
        {
            _json.WriteStartArray();
            foreach (float weight in weights.AsSpan(i * FaceShapes.Count, FaceShapes.Count))
                WriteNumber(weight, 3);
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("opening");
        foreach (float open in opening)
            WriteNumber(open, 3);

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteCamera()
    {
        _json.WriteStartArray("camera");
        for (int i = 0; i < _frames; i++)
        {
            CameraView view = _performance.Camera.Sample(i / _rate);
            _json.WriteStartObject();
            _json.WritePropertyName("position");
            WriteVector(view.Position);
            _json.WriteStartArray("rotation");
            WriteNumber(view.Rotation.X, 5);
            WriteNumber(view.Rotation.Y, 5);
            WriteNumber(view.Rotation.Z, 5);
            WriteNumber(view.Rotation.W, 5);
            _json.WriteEndArray();
            _json.WritePropertyName("fov");
            WriteNumber(view.VerticalFov, 3);
            _json.WriteNumber("shot", view.Shot);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteShots()
    {
        _json.WriteStartArray("shots");
        foreach (BakedShot shot in _performance.Shots)
        {
            _json.WriteStartObject();
            WriteSpan(shot.Start, shot.End);
            _json.WriteString("shot", shot.Shot);
            _json.WriteString("subject", shot.Subject);
            _json.WriteString("transition", shot.Transition);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteMoves()
    {
        _json.WriteStartArray("moves");
        foreach (CastMember member in _performance.Show.Cast)
        {
            if (_performance.Performers[member.Id].Body is not DanceTake dance)
                continue;
            foreach (MoveSpan span in dance.Moves)
                WriteMove(member.Id, span);
        }

        _json.WriteEndArray();
    }

    private void WriteMove(string performer, MoveSpan span)
    {
        _json.WriteStartObject();
        _json.WriteString("performer", performer);
        WriteSpan(span.Start, span.End);
        _json.WriteString("move", span.Move);
        _json.WriteStartArray("accents");
        foreach (double accent in span.Accents)
            WriteNumber(accent, 4);
        _json.WriteEndArray();
        WriteAccentEvents(span);
        WriteTouches(span);
        _json.WriteString("why", WhyOf(span.Phrase));
        _json.WriteEndObject();
    }

    private void WriteAccentEvents(MoveSpan span)
    {
        _json.WriteStartArray("accent_events");
        foreach (AccentMoment moment in span.AccentEvents)
        {
            _json.WriteStartObject();
            _json.WritePropertyName("time");
            WriteNumber(moment.Time, 4);
            _json.WriteString("joint", Bones.Name(moment.Bone));
            _json.WriteString("event", moment.Event.ToString().ToLowerInvariant());
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteTouches(MoveSpan span)
    {
        _json.WriteStartArray("contacts");
        foreach (BodyContact touch in span.Touches)
        {
            _json.WriteStartArray();
            _json.WriteStringValue(BodyParts.Name(touch.A));
            _json.WriteStringValue(BodyParts.Name(touch.B));
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
    }

    private string WhyOf(string phraseId)
    {
        foreach (ShowPhrase phrase in _performance.Show.Phrases)
        {
            if (phrase.Id == phraseId)
                return phrase.Why;
        }

        return "";
    }

    private void WriteSpan(double start, double end)
    {
        _json.WritePropertyName("start");
        WriteNumber(start, 4);
        _json.WritePropertyName("end");
        WriteNumber(end, 4);
    }

    private void WriteVector(Vector3 vector)
    {
        _json.WriteStartArray();
        WriteNumber(vector.X, 5);
        WriteNumber(vector.Y, 5);
        WriteNumber(vector.Z, 5);
        _json.WriteEndArray();
    }

    private void WriteNumber(double value, int digits) => _json.WriteNumberValue((decimal)Math.Round(value, digits));
}
