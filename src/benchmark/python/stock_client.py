#!/usr/bin/env python3
"""Calls dump_list as people do in Python: with its own XML-RPC client, or with msgpack and snappy on a socket.

usage: stock_client.py xmlrpc|sslrpc2 CERTS PORT...

Prints seconds and dumps.
"""
import socket, ssl, struct, sys, time, xmlrpc.client


def context(certs):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.check_hostname = False
    made.load_verify_locations(certs + "/ca.pem")
    made.load_cert_chain(certs + "/client.pem")
    return made


def xml(certs, port):
    server = xmlrpc.client.ServerProxy("https://127.0.0.1:%d/RPC2" % port, allow_none=True, context=context(certs))
    return server.dump_list([], {})


def frames(certs, port):
    import msgpack, snappy
    line = context(certs).wrap_socket(socket.create_connection(("127.0.0.1", port)))
    stream = line.makefile("rb")
    request = msgpack.packb([1, "dump_list", [], {}], use_bin_type=False)
    line.sendall(b"\0" + struct.pack(">I", len(request))[1:] + request)
    head = stream.read(4)
    body = stream.read(int.from_bytes(head[1:], "big"))
    if head[0] == 1:
        body = snappy.decompress(body)
    return msgpack.unpackb(body, raw=False, strict_map_key=False, unicode_errors="replace")[2]


def main():
    ask = {"xmlrpc": xml, "sslrpc2": frames}[sys.argv[1]]
    begin, dumps = time.perf_counter(), 0
    for port in sys.argv[3:]:
        dumps += len(ask(sys.argv[2], int(port)))
    print("%.4f %d" % (time.perf_counter() - begin, dumps))


main()
