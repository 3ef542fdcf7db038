"""What shipments need besides single calls.

label  wait until the carrier has printed a shipment's label
"""
