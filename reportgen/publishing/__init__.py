"""From what people wrote to what goes on the agenda: the gate, the bundle and the register.

A paper is made as every build makes it, but without the mark of a draft. When the gate lets it
through, its bundle is written, and then the register says so. What was published is never written
over: with nothing new to publish, the last version is made again, from what the register tells of
it, and has the same bytes.
"""
