terraform {
  required_providers {
    illumio-core = {
      source = "illumio/illumio-core"
    }
  }
}

# Address, key and secret come from ILLUMIO_PCE_HOST, ILLUMIO_API_KEY_USERNAME and ILLUMIO_API_KEY_SECRET.
provider "illumio-core" {
  org_id = 1
}

variable "description" {
  type    = string
  default = "Web servers of the shop"
}

resource "illumio-core_label" "app" {
  key   = "app"
  value = "Terraform shop"
}

resource "illumio-core_label_type" "cluster" {
  key          = "cluster"
  display_name = "Cluster"
}

resource "illumio-core_pairing_profile" "web" {
  name             = "Terraform web servers"
  description      = var.description
  enabled          = true
  enforcement_mode = "visibility_only"
  role_label_lock  = false

  labels {
    href = illumio-core_label.app.href
  }
}

resource "illumio-core_pairing_keys" "web" {
  pairing_profile_href = illumio-core_pairing_profile.web.href
  token_count          = 2
}

resource "illumio-core_unmanaged_workload" "printer" {
  name             = "terraform-printer"
  hostname         = "printer.example.com"
  public_ip        = "192.0.2.10"
  enforcement_mode = "visibility_only"
  online           = true

  interfaces {
    name       = "eth0"
    address    = "192.0.2.10"
    cidr_block = 24
    link_state = "up"
  }

  labels {
    href = illumio-core_label.app.href
  }
}

output "profile" {
  value = illumio-core_pairing_profile.web.href
}

output "workload" {
  value = illumio-core_unmanaged_workload.printer.href
}
