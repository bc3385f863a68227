using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>A move while its lines come in.</summary>
internal sealed class MoveDraft
{
    private readonly List<FootKey> _feet = new();
    private readonly List<WeightKey> _weights = new();
    private readonly List<BodyKey> _body = new();
    private readonly List<HandKey> _hands = new();
    private readonly List<AccentKey> _accents = new();
    private readonly List<BodyContact> _contacts = new();
    private Vector2? _palm;
    private MoveInfo _info;
    private Groove _groove = new();

    public MoveDraft(CatalogueLine line)
    {
        _info = new MoveInfo
        {
            Name = line.Text(),
            Style = line.Text(),
            Role = (MoveRole)line.Whole(),
            Counts = line.Whole(),
            EnergyLow = line.Number(),
            EnergyHigh = line.Number(),
            Level = line.Text(),
            Planted = line.Whole() == 1,
            Mirrors = line.Whole() == 1,
            TravelX = line.Number(),
            TravelZ = line.Number(),
            Turn = line.Number(),
            Expresses = line.Text(),
        };
    }

    public void Add(CatalogueLine line)
    {
        switch (line.Kind)
        {
            case "look":
                _info = _info with { Direction = line.Text(), Isolates = line.Whole() == 1 };
                break;
            case "touch":
                _contacts.Add(new BodyContact(ReadPart(line), ReadPart(line)));
                break;
            case "palm":
                _palm = new Vector2(line.Number(), line.Number());
                break;
            case "start":
                _info = _info with { StartLeft = line.Spot(), StartRight = line.Spot() };
                break;
            case "groove":
                _groove = ReadGroove(line);
                break;
            case "foot":
                _feet.Add(ReadFoot(line));
                break;
            case "weight":
                _weights.Add(new WeightKey(line.Number(), line.Number()));
                break;
            case "body":
                _body.Add(new BodyKey { Count = line.Number(), Channel = (BodyChannel)line.Whole(), Value = line.Number(), Effort = (Effort)line.Whole(), Over = line.Number() });
                break;
            case "hand":
                _hands.Add(ReadHand(line) with { Floor = _palm });
                _palm = null;
                break;
            case "accent":
                _accents.Add(ReadAccent(line));
                break;
            default:
                throw new ArgumentException($"The catalogue of moves holds an unknown line '{line.Kind}': compile it again with 'avatarmotion moves compile'.");
        }
    }

    public Move ToMove() => new Move { Info = _info with { Contacts = _contacts }, Groove = _groove, Feet = _feet, Weights = _weights, Body = _body, Hands = _hands, Accents = _accents }.WithFacts();

    private static Groove ReadGroove(CatalogueLine line) => new()
    {
        Bounce = (Bounce)line.Whole(),
        Depth = line.Number(),
        Chest = line.Number(),
        Nod = line.Number(),
        Rock = line.Number(),
        Every = line.Number(),
        Pulse = line.Number(),
    };

    private static FootKey ReadFoot(CatalogueLine line) => new()
    {
        Count = line.Number(),
        Side = (Side)line.Whole(),
        Action = (FootAction)line.Whole(),
        Spot = line.Spot(),
        Height = line.Number(),
        Over = line.Number(),
        Landing = (Landing)line.Whole(),
    };

    private static HandKey ReadHand(CatalogueLine line) => new()
    {
        Count = line.Number(),
        Side = (Side)line.Whole(),
        Goal = new Vector3(line.Number(), line.Number(), line.Number()),
        ElbowLift = line.Number(),
        Palm = line.Number(),
        Bend = line.Number(),
        Shape = (HandShape)line.Whole(),
        Effort = (Effort)line.Whole(),
        Over = line.Number(),
    };

    private static BodyPart ReadPart(CatalogueLine line) =>
        BodyParts.TryParse(line.Text(), out BodyPart part)
            ? part
            : throw new ArgumentException("The catalogue of moves names a part of the body that does not exist: compile it again with 'avatarmotion moves compile'.");

    private static AccentKey ReadAccent(CatalogueLine line)
    {
        float count = line.Number();
        if (!Bones.TryParse(line.Text(), out Bone bone))
            throw new ArgumentException("The catalogue of moves names a bone that does not exist: compile it again with 'avatarmotion moves compile'.");
        return line.More ? new AccentKey(count, bone, (AccentEvent)line.Whole()) : new AccentKey(count, bone);
    }
}
