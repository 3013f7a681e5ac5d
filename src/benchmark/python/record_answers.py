#!/usr/bin/env python3
"""Writes down what the servers of a simulated installation answer, to be replayed.

usage: record_answers.py PEER OUT DUMPS DUMPS_IN_AN_ANSWER BYTES_OF_THE_HUGE_ONE

OUT/index.txt has a line for each answer: protocol, file, dumps, bytes unpacked.
"""
import argparse, gzip, json, os, sys, time, xmlrpc.client

HUGE = "huge-"
LINE = "qemu-img: line 17: Image is corrupt; cluster in use by /var/lib/tomato/templates/linux.img "


def value(dump):
    """A dump as XML."""
    text = xmlrpc.client.dumps((dump,), allow_none=True)
    return text[text.index("<value>"):text.rindex("</value>") + len("</value>")].encode()


def pieces(protocol, dumps):
    """The parts of an answer, one after the other, so that none is in memory whole."""
    if protocol == "xmlrpc":
        yield b"<?xml version='1.0'?>\n<methodResponse>\n<params>\n<param>\n<value><array><data>\n"
        for dump in dumps:
            yield value(dump) + b"\n"
        yield b"</data></array></value>\n</param>\n</params>\n</methodResponse>\n"
    else:
        yield b'{"type": "response", "id": 1, "result": ['
        separator = b""
        for dump in dumps:
            yield separator + json.dumps(dump).encode()
            separator = b", "
        yield b"]}\n"


def main():
    peer, out, dumps, portion, huge = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:])
    sys.path.insert(0, peer)
    import peer_data, tomato_peer
    tomato_peer.OPT = argparse.Namespace(slow=0)
    tomato_peer.make_certs(os.path.join(out, "certs"))
    os.rename(os.path.join(out, "certs", "server.p12"), os.path.join(out, "server.p12"))
    index = []

    def write(protocol, name, source):
        """An answer with all that the source has, for one of the protocols that come in pieces."""
        path, unpacked, count = os.path.join(out, name), 0, len(source.dumps)
        packed = protocol == "xmlrpc"
        with (gzip.open(path, "wb", compresslevel=1) if packed else open(path, "wb")) as file:
            for piece in pieces(protocol, (dump.full() for dump in source.dumps)):
                unpacked += len(piece)
                file.write(piece)
        index.append((protocol, name, count, unpacked))

    base, made = time.time() - 60, 0
    while made < dumps:
        source = peer_data.Source("host:h%d" % made, "hostmanager", peer_data.HOST_KINDS, 7)
        for at in range(portion):
            source.add(round(base - 600.0 * at, 6))
        write("xmlrpc", "xml-%d" % made, source)
        write("jsonrpc", "json-%d" % made, source)
        frame = tomato_peer.frame((1, 0, source.dump_list()))
        with open(os.path.join(out, "frame-%d" % made), "wb") as file:
            file.write(frame)
        index.append(("sslrpc2", "frame-%d" % made, portion, len(frame)))
        made += portion
    source = peer_data.Source("host:huge", "hostmanager", peer_data.HOST_KINDS, 7)
    while sum(dump["_size"] for dump in source.dumps) < huge:
        source.add(round(base - 600.0 * len(source.dumps), 6), size=3 << 20)
    write("xmlrpc", HUGE + "xml", source)
    write("jsonrpc", HUGE + "json", source)
    # a frame holds 16 MiB at most: only what packs well is so large when it is unpacked
    alike = [dict(source.dumps[at], data={"environment": {"syslog": [LINE * 10] * 3000}}) for at in range(len(source.dumps))]
    alike = [{key: dump[key] for key in dump if key[0] != "_"} for dump in alike][:100]
    frame = tomato_peer.frame((1, 0, alike))
    with open(os.path.join(out, HUGE + "frame"), "wb") as file:
        file.write(frame)
    index.append(("sslrpc2", HUGE + "frame", len(alike), len(tomato_peer.msgpack.packb((1, 0, alike), use_bin_type=False))))
    with open(os.path.join(out, "index.txt"), "w") as file:
        for line in index:
            file.write("%s %s %d %d\n" % line)


main()
